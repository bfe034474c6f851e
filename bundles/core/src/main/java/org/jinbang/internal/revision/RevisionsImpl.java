package org.jinbang.internal.revision;

import org.jinbang.process.Revisions;
import org.jinbang.scheme.Scheme;
import org.osgi.service.component.annotations.Component;

/** Compares what editions would be pinned to. */
@Component(service = Revisions.class)
public final class RevisionsImpl implements Revisions {
    @Override
    public Comparison compare(Scheme former, Scheme later) {
        return Comparing.of(former.data(), later.data());
    }
}
