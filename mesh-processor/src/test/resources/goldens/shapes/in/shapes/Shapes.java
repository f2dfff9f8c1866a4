package shapes;

import dev.meshapi.annotation.MeshApi;
import dev.meshapi.annotation.MeshMessage;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Requests and replies of every shape, in an interface that only its package sees. */
@MeshApi("shapes-v2")
interface Shapes {
    void nothing();

    int count();

    boolean isEven(long number);

    double add(double left, double right);

    byte[] compress(byte[] bytes);

    String[][] table(int[] columns, String[] rows);

    List<String> names(List<? extends Long> numbers);

    Map<String, List<Optional<Color>>> colors(Map<Color, Set<Instant>> seen);

    Optional<Map.Entry<String, Color>> first(String prefix);

    List<String>[] chunks(List<String>[] chunks);

    Page<Color> page(Page<Page<Color>> pages, Map<String, int[]> sizes);

    Integer boxed(Long number);

    @MeshMessage("paint.v1")
    Color paint(Color color);

    enum Color {
        RED,
        GREEN
    }

    record Page<T>(List<T> items, int total) {}
}
