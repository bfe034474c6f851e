package org.jinbang.scheme;

import java.util.Optional;

/** What is granted. The cap's basis may differ from the award's own. */
public record Award(String id, Text title, Optional<Cap> cap, Basis basis) {}
