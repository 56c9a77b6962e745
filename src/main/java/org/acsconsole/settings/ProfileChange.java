package org.acsconsole.settings;

/** A profile change is one change of the profiles in the configuration file. */
public sealed interface ProfileChange {

    /** Adds a profile after the others. */
    record Add(ProfileSetting profile) implements ProfileChange {}

    /** Gives the profile of that name other values. */
    record Replace(String name, ProfileSetting profile) implements ProfileChange {}

    /** Adds the profile again under another name, with all that the file has of it. */
    record Copy(String name, String as) implements ProfileChange {}

    record Remove(String name) implements ProfileChange {}

    /** Moves the profile up or down by that many places. */
    record Move(String name, int by) implements ProfileChange {}
}
