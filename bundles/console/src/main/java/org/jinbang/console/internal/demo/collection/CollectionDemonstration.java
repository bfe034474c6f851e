package org.jinbang.console.internal.demo.collection;

import java.util.List;
import java.util.Set;
import org.jinbang.console.internal.demo.Demonstration;
import org.jinbang.console.internal.demo.Play;
import org.jinbang.console.internal.demo.Requirements;
import org.jinbang.process.ActType;
import org.jinbang.process.RefusalCode;
import org.jinbang.scheme.Text;

/** A collection of outstanding organisations and individuals by the commission of Chongqing. */
public final class CollectionDemonstration extends Demonstration {
    private static final Text LIST_ONLY =
            new Text("择优时审定名单，不逐份登记意见", "the best are selected by approving the list; nothing is recorded on each");

    /** What is special to this scheme. */
    public CollectionDemonstration() {
        super(
                CollectionPeople.SCHEME,
                "2024",
                Requirements.special(
                                Set.of(RefusalCode.LATE),
                                Set.of(
                                        ActType.CONDITIONS_JUDGED,
                                        ActType.LIST_APPROVED,
                                        ActType.PUBLICATION_RECORDED,
                                        ActType.REFERRED),
                                List.of(CollectionBranch.values()),
                                CollectionPeople.ORGANISATIONS + CollectionPeople.PERSONS)
                        .without(ActType.ENTRY_RECORDED, LIST_ONLY));
    }

    @Override
    public List<Chapter> chapters(Play play) {
        int year = play.shortened();
        CollectionEdition edition = new CollectionEdition(play, year, new CollectionPeople(year));
        return List.of(
                Chapter.of("启动届次、发布通知", "The edition is opened and the notice published", edition::opening),
                Chapter.of("报送，截止于18时", "Filing, until 18:00", edition::filed),
                Chapter.of("择优推荐", "Selection of the best", edition::selection),
                Chapter.of("报送推荐名单", "The list is handed on", edition::handedOn),
                Chapter.of("核验", "Verification", () -> edition.verified(CollectionBranch.VERIFIED)));
    }
}
