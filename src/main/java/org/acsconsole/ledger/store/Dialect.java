package org.acsconsole.ledger.store;

/**
 * How a database writes what SQL has no one word for. The ledger's statements are written once, with {@code greatest}, {@code least}
 * (of values that are there), {@code strpos}, {@code json_each} (of a parameter that is an array of texts), {@code INDEXED BY}, {@code NOT INDEXED} and {@code FOR
 * UPDATE}.
 */
public interface Dialect {

    String translate(String sql);
}
