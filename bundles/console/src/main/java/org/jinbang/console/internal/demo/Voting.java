package org.jinbang.console.internal.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jinbang.json.Json;

/** How the members vote, so that each name gets a given number of yes votes. */
public final class Voting {
    private final List<String> members;
    private final Map<String, Integer> yes;
    private final Map<String, String> recused;

    /**
     * A vote.
     *
     * @param yes name → yes votes
     * @param recused name → the member who does not vote on it
     */
    public Voting(List<String> members, Map<String, Integer> yes, Map<String, String> recused) {
        this.members = List.copyOf(members);
        this.yes = new LinkedHashMap<>(yes);
        this.recused = Map.copyOf(recused);
    }

    /** Who votes. */
    public List<String> members() {
        return members;
    }

    /** The sheet of a member. */
    public Json.Obj sheet(Judging judging, String member) {
        List<String> names = new ArrayList<>(yes.keySet());
        names.removeIf(name -> member.equals(recused.get(name)));
        return judging.sheet(names, name -> choice(name, member));
    }

    private String choice(String name, String member) {
        List<String> entitled = new ArrayList<>(members);
        entitled.remove(recused.get(name));
        int place = entitled.indexOf(member);
        if (place < yes.get(name)) {
            return "YES";
        }
        return place == entitled.size() - 1 ? "ABSTAIN" : "NO";
    }
}
