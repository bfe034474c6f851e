package org.jinbang.rest.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jinbang.json.Json;
import org.jinbang.process.GoldenCase;
import org.jinbang.process.Proofs;
import org.jinbang.process.Schemes;
import org.jinbang.scheme.Text;

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
    public List<Pending> pending() {
        return List.of(
                new Pending(
                        "/opt/server/deploy/next.scheme.yaml",
                        Optional.of(SampleScheme.SCHEME),
                        Optional.empty(),
                        5,
                        60,
                        List.of()),
                new Pending(
                        "/opt/server/deploy/wrong.scheme.yaml",
                        Optional.empty(),
                        Optional.empty(),
                        0,
                        0,
                        List.of(new Problem("wrong.scheme.yaml:3:7", new Text("没有奖项", "there is no award")))));
    }

    @Override
    public CompletionStage<Check> install(Candidate candidate, Proofs proofs) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void refuse(String source, List<Problem> problems) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void forget(String source) {
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
