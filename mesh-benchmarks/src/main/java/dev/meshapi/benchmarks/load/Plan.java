package dev.meshapi.benchmarks.load;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is measured in each round: the cells by scenario.
 *
 * @param cells the cells of each scenario
 */
record Plan(Map<String, List<Cell>> cells) {

    /** Those that are asked for, and with each the raw limit that it is compared with, where there is one. */
    static Plan of(Catalogue catalogue, List<String> only) {
        Set<Cell> wanted = new LinkedHashSet<>();
        for (Cell cell : catalogue.cells()) {
            if (cell.style().isPossible() && isWanted(cell, only)) {
                wanted.add(cell);
                wanted.add(cell.limit());
            }
        }
        if (wanted.isEmpty()) {
            throw new IllegalArgumentException("No cell begins with any of " + only + "; --list shows all");
        }
        return new Plan(catalogue.cells().stream()
                .filter(wanted::contains)
                .collect(Collectors.groupingBy(Cell::scenario, LinkedHashMap::new, Collectors.toList())));
    }

    private static boolean isWanted(Cell cell, List<String> only) {
        return only.isEmpty() || only.stream().anyMatch(word -> matches(cell.id(), word));
    }

    /** {@code mesh} means all of its cells, and not those of {@code mesh-own}. */
    private static boolean matches(String id, String word) {
        return id.equals(word) || id.startsWith(word.endsWith("/") ? word : word + "/");
    }

    /** The ids, in the order of a table. */
    List<String> order() {
        return cells.values().stream().flatMap(List::stream).map(Cell::id).toList();
    }
}
