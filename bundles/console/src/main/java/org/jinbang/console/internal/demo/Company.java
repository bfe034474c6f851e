package org.jinbang.console.internal.demo;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.jinbang.scheme.Text;

/** The people of a demonstration. Casting takes time (a password is hashed to be slow), so it is begun before it is needed. */
public final class Company {
    private final Door door;
    private final Executor casting;
    private final Map<String, CompletableFuture<Person>> people = new ConcurrentHashMap<>();

    /** Casts through {@code door}, on {@code casting}. */
    Company(Door door, Executor casting) {
        this.door = door;
        this.casting = casting;
    }

    /** Has roles cast; does not wait. */
    public void summon(Collection<Role> roles) {
        for (Role role : roles) {
            people.computeIfAbsent(role.key(), key -> CompletableFuture.supplyAsync(() -> door.cast(role), casting));
        }
    }

    /** Who plays a role; waits until it is cast. */
    public Person person(String role) {
        if (role.equals(Person.PUBLIC.role())) {
            return Person.PUBLIC;
        }
        CompletableFuture<Person> person = people.get(role);
        if (person == null) {
            throw new DemoException(new Text("剧本中没有角色 " + role, "The script has no role " + role));
        }
        try {
            return person.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    /** The id by which commands name who plays a role. */
    public String id(String role) {
        return person(role).id();
    }
}
