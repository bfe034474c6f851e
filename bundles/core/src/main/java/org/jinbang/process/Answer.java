package org.jinbang.process;

/** What the engine answers to a command. */
public sealed interface Answer permits Receipt, Refusal {}
