package org.jinbang.rest.internal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jinbang.process.SchemeDeposits;
import org.jinbang.process.Schemes.Check;
import org.jinbang.process.Schemes.Problem;
import org.jinbang.scheme.Text;

/** Takes whatever says {@code good}; the sources are those of {@link FakeSchemes}. */
final class FakeDeposits implements SchemeDeposits {
    final List<String> done = new ArrayList<>();

    @Override
    public Deposit deposit(String name, byte[] content) {
        done.add("deposit " + name + " " + content.length);
        return new String(content, StandardCharsets.UTF_8).equals("good")
                ? new Deposit(
                        Optional.of("cn.example-2024.scheme.yaml"), Optional.of(SampleScheme.SCHEME), 1, List.of())
                : new Deposit(
                        Optional.empty(),
                        Optional.empty(),
                        0,
                        List.of(new Problem(name + ":3:7", new Text("应为奖项", "an award is expected"))));
    }

    @Override
    public List<Filed> files() {
        return List.of(
                new Filed("cn.example-2024.scheme.yaml", "test", Optional.of(new Check(List.of(), 1, 4))),
                new Filed("next.scheme.yaml", "/opt/server/deploy/next.scheme.yaml", Optional.empty()),
                new Filed("wrong.scheme.yaml", "/opt/server/deploy/wrong.scheme.yaml", Optional.empty()));
    }

    @Override
    public boolean withdraw(String file) {
        done.add("withdraw " + file);
        return file.equals("next.scheme.yaml");
    }
}
