package org.jinbang.rest.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jinbang.json.Json;
import org.jinbang.process.GoldenCase;
import org.jinbang.process.Schemes;

/** One scheme, {@code cn.example@2024}, with one case. */
final class FakeSchemes implements Schemes {
    private static final GoldenCase CASE = new GoldenCase(
            "6-one",
            "6 (1)",
            true,
            SampleScheme.text("一例"),
            new GoldenCase.Prelude(Optional.empty(), 1, Json.obj(), Map.of()),
            List.of());
    private static final Installed INSTALLED =
            new Installed(SampleScheme.SCHEME, List.of(CASE), "test", SampleScheme.SCHEME.contentHash());

    @Override
    public List<Installed> list() {
        return List.of(INSTALLED);
    }

    @Override
    public Optional<Installed> find(String id, String revision) {
        return id.equals("cn.example") && revision.equals("2024") ? Optional.of(INSTALLED) : Optional.empty();
    }

    @Override
    public Check install(Candidate candidate) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void remove(String id, String revision, String source) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Check check(Candidate candidate) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Check verify(String id, String revision) {
        return new Check(List.of(), 1, 4);
    }
}
