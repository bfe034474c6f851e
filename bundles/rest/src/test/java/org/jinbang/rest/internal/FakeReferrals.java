package org.jinbang.rest.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jinbang.json.Json;
import org.jinbang.process.Actor;
import org.jinbang.process.Dossier;
import org.jinbang.process.Referrals;
import org.jinbang.process.Refusal;
import org.jinbang.process.RefusalCode;
import org.jinbang.process.RefusedException;
import org.jinbang.scheme.Text;

/** One referral of the application {@code a1}, whoever asks. */
final class FakeReferrals implements Referrals {
    private static final String ROOT = "0".repeat(64);
    private static final Text TITLE = new Text("虚构上报", "invented referral");

    private static final Dossier DOSSIER = new Dossier(
            "org.example.small",
            "1",
            new Text("虚构奖", "invented award"),
            "e0",
            2024,
            "a1",
            "p1",
            new Text("虚构类别", "invented track"),
            "gold",
            new Text("虚构金奖", "invented gold"),
            Optional.of("2024-x"),
            "upward",
            TITLE,
            "2",
            "org.example.wider",
            Map.of("phone", "contact-phone"),
            "虚构甲",
            List.of(new Dossier.Answered("name", TITLE, "TEXT", Json.of("虚构甲"), Optional.of(TITLE))),
            List.of(new Dossier.Attached("proof", TITLE, "f1", "证明.pdf", "application/pdf", 1, ROOT)),
            List.of(new Dossier.Said(
                    "虚构单位", true, "同意（虚构）", FakeReader.NOW, List.of(new Dossier.Step(TITLE, "2024-04-01")))),
            List.of(new Dossier.Passed(TITLE, "ADVANCES", "2", FakeReader.NOW)),
            List.of(new Dossier.Shown(TITLE, FakeReader.NOW, FakeReader.NOW, ROOT, ROOT)),
            List.of(new Dossier.Head("a1", 1, ROOT)));

    @Override
    public List<Destination> destinations(Actor actor, String application) {
        return List.of(new Destination("e1", TITLE, 2024, List.of(new Unit("u1", "虚构单位"))));
    }

    @Override
    public List<Fate> fates(Actor actor, String application) {
        return List.of(new Fate("upward", TITLE, "虚构单位", FakeReader.NOW, ROOT, Standing.OPEN));
    }

    @Override
    public List<Incoming> incoming(Actor actor, String edition) {
        return List.of(new Incoming(DOSSIER, FakeReader.NOW, ROOT, Standing.TAKEN_UP, Optional.of("a2")));
    }

    @Override
    public Dossier incoming(Actor actor, String edition, String application) {
        return DOSSIER;
    }

    @Override
    public List<Anchor> anchors(String edition) {
        return List.of(new Anchor(FakeReader.NOW, "org.example.wider", ROOT, ROOT));
    }

    @Override
    public Dossier origin(Actor actor, String application) {
        return DOSSIER;
    }

    @Override
    public void write(Actor actor, String application, int number, OutputStream out) throws IOException {
        out.write(1);
    }

    /** Reads as a zip is read: what comes after its last entry, or after what is refused, stays where it is. */
    @Override
    public Taken receive(Actor actor, String edition, String root, InputStream in) throws IOException {
        in.read();
        in.close();
        if (edition.equals("unknown")) {
            throw new RefusedException(new Refusal(RefusalCode.UNKNOWN_TARGET, TITLE, Optional.empty()));
        }
        return new Taken("f2", DOSSIER, root);
    }
}
