package org.jinbang.rest.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jinbang.json.Codec;
import org.jinbang.json.Json;
import org.jinbang.process.Actor;
import org.jinbang.process.Answer;
import org.jinbang.process.Command;
import org.jinbang.process.CommandType;
import org.jinbang.process.Engine;
import org.jinbang.process.Preview;
import org.jinbang.process.Prospect;
import org.jinbang.process.Receipt;
import org.jinbang.process.Refusal;
import org.jinbang.process.RefusalCode;
import org.jinbang.process.RefusedException;
import org.jinbang.process.Shape;
import org.jinbang.scheme.ArticleRef;
import org.jinbang.scheme.Text;

/** Accepts every well-formed command, or answers what a test says; keeps what it was given. */
final class FakeEngine implements Engine {
    /** How many acts everything has. */
    static final long VERSION = 3;

    final List<Command> commands = new ArrayList<>();
    Optional<Answer> next = Optional.empty();
    Optional<RuntimeException> failure = Optional.empty();

    @Override
    public synchronized Answer execute(Command command) {
        if (failure.isPresent()) {
            throw failure.get();
        }
        for (Shape shape : command.type().data()) {
            Optional<Json> given = command.data().get(shape.name());
            Optional<Text> complaint = given.isPresent()
                    ? shape.complaint(given.get())
                    : shape.required()
                            ? Optional.of(new Text("缺少“" + shape.name() + "”", "“" + shape.name() + "” is missing"))
                            : Optional.empty();
            if (complaint.isPresent()) {
                return new Refusal(RefusalCode.MALFORMED, complaint.get(), Optional.empty());
            }
        }
        if (command.expected().filter(version -> version != VERSION).isPresent()) {
            return new Refusal(RefusalCode.CHANGED, new Text("已变更", "It has changed"), Optional.empty());
        }
        commands.add(command);
        String target = command.target().isEmpty() ? "e-new" : command.target();
        return next.orElseGet(() -> Codec.read(
                Json.parseObject("{\"target\":\"" + target + "\",\"acts\":[{\"stream\":\"" + target
                        + "\",\"seq\":1,\"type\":\"SUBMITTED\",\"at\":\"2024-05-01T00:00:00Z\",\"hash\":\"00\"}]}"),
                Receipt.class));
    }

    @Override
    public Preview preview(Actor actor, String edition, int batch, String stage) {
        if (actor.seats().isEmpty()) {
            throw new RefusedException(
                    new Refusal(RefusalCode.NOT_ENTITLED, new Text("无权", "Not entitled"), Optional.empty()));
        }
        return Codec.read(
                Json.obj()
                        .with("edition", edition)
                        .with("batch", batch)
                        .with("stage", stage)
                        .with("digest", "d1"),
                Preview.class);
    }

    @Override
    public List<Prospect> prospects(Actor actor, String target) {
        return List.of(new Prospect(
                CommandType.SUBMIT,
                Prospect.Standing.LACKING,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(RefusalCode.OPINION_MISSING),
                Optional.of(new Text("缺少推荐意见", "The opinion is missing")),
                Optional.of(new ArticleRef("13"))));
    }
}
