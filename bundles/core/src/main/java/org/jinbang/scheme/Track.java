package org.jinbang.scheme;

import java.util.List;

/**
 * Who may apply for what, with which form and under which conditions.
 *
 * @param award the award an application of this track stands for
 */
public record Track(String id, Text title, String award, String form, List<Condition> conditions, Basis basis) {}
