package org.jinbang.itests.benchmark;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jinbang.store.Store;
import org.jinbang.store.Transaction;

/** Records what the engine asks of the store, transaction by transaction, for whoever listens on the same thread. */
final class Tape {
    private final ThreadLocal<List<List<Call>>> sink = new ThreadLocal<>();
    private final ThreadLocal<List<Call>> current = ThreadLocal.withInitial(ArrayList::new);

    /** Records what this thread does from now on; null ends it. */
    void into(List<List<Call>> transactions) {
        current.remove();
        sink.set(transactions);
    }

    /** The same store, listened to. */
    @SuppressWarnings("unchecked")
    Store of(Store store) {
        return proxy(Store.class, (method, arguments) -> {
            switch (method.getName()) {
                case "fileStreams" -> asked((Collection<String>) arguments[0], Call.FileStreams::new);
                case "values" -> asked((Collection<String>) arguments[0], Call.Values::new);
                default -> {
                    // The rivals are not asked for lists.
                }
            }
            if (!method.getName().equals("inTransaction") || sink.get() == null) {
                return invoke(store, method, arguments);
            }
            Function<Transaction, Object> work = (Function<Transaction, Object>) arguments[0];
            Object result = store.inTransaction(tx -> {
                current.remove();
                return work.apply(of(tx));
            });
            if (current.get().stream().anyMatch(Call.Write.class::isInstance)) {
                sink.get().add(List.copyOf(current.get()));
            }
            current.remove();
            return result;
        });
    }

    private Transaction of(Transaction tx) {
        return proxy(Transaction.class, (method, arguments) -> {
            Object result = invoke(tx, method, arguments);
            heard(method.getName(), arguments, result);
            return result;
        });
    }

    private void heard(String name, Object[] arguments, Object result) {
        switch (name) {
            case "lock" -> heard(new Call.Lock((String) arguments[0]));
            case "lockCohort" ->
                heard(new Call.LockCohort((String) arguments[0], (int) arguments[1], (String) arguments[2]));
            case "lockWithEdition" -> {
                heard(new Call.Lock((String) arguments[0]));
                ((Optional<?>) result)
                        .map(Transaction.Placed.class::cast)
                        .ifPresent(placed -> heard(new Call.Read(placed.stream().edition())));
            }
            case "claim" -> heard(new Call.Claim((String) arguments[0], (String) arguments[1]));
            case "write" -> heard(new Call.Write((Transaction.Changes) arguments[0]));
            case "box" ->
                heard(
                        arguments.length == 1
                                ? new Call.ReadBox((String) arguments[0])
                                : new Call.WriteBox((String) arguments[0], Optional.ofNullable((byte[]) arguments[1])));
            default -> throw new IllegalStateException("The rivals cannot do " + name);
        }
    }

    private void asked(Collection<String> ids, Function<Collection<String>, Call> as) {
        if (!ids.isEmpty()) {
            heard(as.apply(List.copyOf(ids)));
        }
    }

    private void heard(Call call) {
        current.get().add(call);
    }

    private static Object invoke(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, Answering answering) {
        return type.cast(Proxy.newProxyInstance(
                Tape.class.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> answering.answer(method, arguments)));
    }

    private interface Answering {
        Object answer(Method method, Object[] arguments) throws Throwable;
    }
}
