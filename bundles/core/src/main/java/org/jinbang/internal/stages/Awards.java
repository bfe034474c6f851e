package org.jinbang.internal.stages;

import org.jinbang.internal.texts.Texts;
import org.jinbang.scheme.Award;
import org.jinbang.scheme.Text;
import org.jinbang.scheme.spi.StageKind.Case;
import org.jinbang.scheme.spi.StageKind.Sitting;

/** Titles of awards in reasons. */
final class Awards {
    private Awards() {}

    static Text title(Case each, Sitting sitting) {
        return sitting.scheme().award(each.award()).map(Award::title).orElse(Texts.same(each.award()));
    }
}
