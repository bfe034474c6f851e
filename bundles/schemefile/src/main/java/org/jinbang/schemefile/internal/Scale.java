package org.jinbang.schemefile.internal;

import java.util.ArrayList;
import java.util.List;
import org.jinbang.scheme.Text;

/** The least and the greatest score, written {@code [0, 100]}; {@code [0, 1]} stands for it after a problem. */
record Scale(int least, int greatest) {
    private static final int MOST = 1_000_000;
    private static final Text EXPECTED = new Text("[最低分, 最高分]，如 [0, 100]", "[least, greatest] such as [0, 100]");

    static Scale read(Table table) {
        List<Long> scale = new ArrayList<>();
        List<Node> ends = table.someItems("scale");
        ends.forEach(end -> Scalars.whole(end).filter(n -> n >= 0 && n <= MOST).ifPresent(scale::add));
        boolean right = ends.size() == 2 && scale.size() == 2;
        if (!right && !ends.isEmpty()) {
            table.wrong(Fault.STRUCTURE, table.at("scale"), Say.expected(EXPECTED, new Text("其他内容", "something else")));
        } else if (right && scale.get(0) >= scale.get(1)) {
            table.wrong(
                    Fault.MEANING,
                    table.at("scale"),
                    new Text("最低分须小于最高分", "the least score must be below the greatest"));
            right = false;
        }
        return right ? new Scale(scale.get(0).intValue(), scale.get(1).intValue()) : new Scale(0, 1);
    }
}
