package org.acsconsole.azure;

/** An authentication says how a connection proves to the resource who calls. */
public sealed interface Authentication permits AccessKey, EntraSession {}
