package org.jinbang.internal.engine;

import org.jinbang.process.Command;
import org.jinbang.process.Prospect;

/** A command that was tried on stand-in data, and what would come of it. */
public record Rehearsal(Prospect prospect, Command command) {}
