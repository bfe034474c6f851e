package org.jinbang.internal.decide;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jinbang.json.Json;
import org.jinbang.process.EditionState;
import org.jinbang.process.Refusal;
import org.jinbang.process.RefusalCode;
import org.jinbang.scheme.Award;
import org.jinbang.scheme.Cap;
import org.jinbang.scheme.Scheme;
import org.jinbang.scheme.Stage;
import org.jinbang.scheme.Text;

/** How many of an award there may be, and what is counted under it. */
final class Caps {
    private Caps() {}

    /** What a cap counts under: the award over the edition, or over each batch. */
    static String key(EditionState edition, Award award, int batch) {
        boolean perBatch = award.cap().filter(cap -> cap.per() == Cap.Per.BATCH).isPresent();
        return "cap/" + edition.id() + "/" + award.id() + (perBatch ? "/" + batch : "");
    }

    /** The bound of an award's cap, exceeded or as ruled; empty without a cap. */
    static Optional<Integer> bound(Situation s, Award award) {
        return award.cap().map(cap -> {
            Integer exceeded = s.running().exceeded().get(award.id());
            return exceeded != null
                    ? exceeded
                    : Math.toIntExact(((Json.Num) s.values().resolve(cap.of())).value());
        });
    }

    /** A movement under an award's cap. */
    static Accepted.Move move(Situation s, Award award, int batch, String kind, int amount, int bound, int act) {
        Refusal full = new Refusal(
                RefusalCode.CAP_REACHED,
                new Text(
                                "“{0}”的名额（{1} 个）刚刚被其他办理占用，请重新预览",
                                "The {1} place(s) of “{0}” were taken by another command meanwhile; preview again")
                        .with(award.title(), bound),
                award.cap().map(Cap::basis));
        return new Accepted.Move(key(s.running(), award, batch), kind, amount, bound, act, full);
    }

    /** The ballot at which names of a track count under the cap of an award: the last one held on both. */
    static Optional<String> lastBallot(Scheme scheme, String track, String award) {
        return scheme.mainStages().stream()
                .filter(each -> each.kind().equals("ballot") && each.isFor(track) && each.isAbout(award))
                .reduce((former, later) -> later)
                .map(Stage::id);
    }

    /** The room under each cap, as far as names come to be counted under it at a stage; without end elsewhere. */
    static Map<String, Integer> roomAt(Situation s, Stage stage, int batch) {
        Map<String, Integer> room = room(s, batch);
        room.keySet()
                .removeIf(award -> stage.kind().equals("ballot")
                        && s.scheme().tracks().stream()
                                .map(track -> lastBallot(s.scheme(), track.id(), award))
                                .noneMatch(
                                        last -> last.filter(stage.id()::equals).isPresent()));
        return room;
    }

    static Map<String, Integer> room(Situation s, int batch) {
        Map<String, Integer> room = new LinkedHashMap<>();
        for (Award award : s.scheme().awards()) {
            bound(s, award)
                    .ifPresent(bound -> room.put(
                            award.id(),
                            Math.max(0, bound - s.counted().getOrDefault(key(s.running(), award, batch), 0))));
        }
        return room;
    }
}
