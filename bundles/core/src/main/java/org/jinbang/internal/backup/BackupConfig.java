package org.jinbang.internal.backup;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Where backups lie, when they are taken, and how many are kept. Paths that do not begin at the root begin at the server. */
@ObjectClassDefinition(name = "Jinbang backup")
public @interface BackupConfig {
    /** The directory of the data. */
    @AttributeDefinition(
            name = "Directory of the data",
            description = "A path that does not begin with / begins at the server")
    String directory() default "backup";

    /** The directory of the keys; another one, so that they can be kept elsewhere and for a shorter time. */
    @AttributeDefinition(
            name = "Directory of the keys",
            description = "Another one, best on another disk; a path that does not begin with / begins at the server")
    String keyDirectory() default "backup-keys";

    /** The times of the day in Beijing at which a backup is taken, such as {@code 03:00, 12:30}; empty: never by itself. */
    @AttributeDefinition(
            name = "Times of the day",
            description = "In Beijing, such as 03:00, 12:30; empty: only when award:backup asks for it")
    String at() default "";

    /** How many files of data are kept. */
    @AttributeDefinition(
            name = "Files of data kept",
            description = "Older ones are deleted after each planned backup",
            min = "1")
    int keep() default 14;

    /** How many files of keys are kept. Few: an old one would bring back the keys of people who were erased since. */
    @AttributeDefinition(
            name = "Files of keys kept",
            description = "Few: an old one would bring back the keys of people who were erased since",
            min = "1")
    int keepKeys() default 2;
}
