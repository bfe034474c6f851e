package org.jinbang.internal.memory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jinbang.store.Store;

/** The tables of a {@link MemoryStore}. */
final class MemoryTables {
    final Map<String, Store.StreamRow> streams = new TreeMap<>();
    final List<Store.ActRow> acts = new ArrayList<>();
    final Set<String> keys = new HashSet<>();
    final Set<String> places = new HashSet<>();
    final Map<String, Store.ValueRow> values = new HashMap<>();
    final Map<String, Store.ClaimRow> claims = new TreeMap<>();
    final List<Store.MovementRow> movements = new ArrayList<>();
    final List<Store.RefusalRow> refusals = new ArrayList<>();
    final Map<String, Store.FileRow> files = new HashMap<>();
    final Map<String, Store.SchemeRow> schemes = new HashMap<>();
    final Map<String, byte[]> boxes = new HashMap<>();
    long lastRefusal;
}
