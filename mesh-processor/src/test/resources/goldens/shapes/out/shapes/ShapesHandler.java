package shapes;

import dev.meshapi.CallContext;
import dev.meshapi.annotation.MeshGenerated;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;

/**
 * Handles {@link Shapes}: implement it, and serve it with {@code new ShapesDispatcher(handler)}.
 */
@MeshGenerated
@Generated("dev.meshapi.processor.MeshProcessor")
interface ShapesHandler {
    /** Handles {@link Shapes#nothing}. */
    void nothing(CallContext call) throws Exception;

    /** Handles {@link Shapes#count}. */
    int count(CallContext call) throws Exception;

    /** Handles {@link Shapes#isEven}. */
    boolean isEven(long number, CallContext call) throws Exception;

    /** Handles {@link Shapes#add}. */
    double add(double left, double right, CallContext call) throws Exception;

    /** Handles {@link Shapes#compress}. */
    byte[] compress(byte[] bytes, CallContext call) throws Exception;

    /** Handles {@link Shapes#table}. */
    String[][] table(int[] columns, String[] rows, CallContext call) throws Exception;

    /** Handles {@link Shapes#names}. */
    List<String> names(List<? extends Long> numbers, CallContext call) throws Exception;

    /** Handles {@link Shapes#colors}. */
    Map<String, List<Optional<Shapes.Color>>> colors(Map<Shapes.Color, Set<Instant>> seen,
            CallContext call) throws Exception;

    /** Handles {@link Shapes#first}. */
    Optional<Map.Entry<String, Shapes.Color>> first(String prefix, CallContext call) throws
            Exception;

    /** Handles {@link Shapes#chunks}. */
    List<String>[] chunks(List<String>[] chunks, CallContext call) throws Exception;

    /** Handles {@link Shapes#page}. */
    Shapes.Page<Shapes.Color> page(Shapes.Page<Shapes.Page<Shapes.Color>> pages,
            Map<String, int[]> sizes, CallContext call) throws Exception;

    /** Handles {@link Shapes#boxed}. */
    Integer boxed(Long number, CallContext call) throws Exception;

    /** Handles {@link Shapes#paint}. */
    Shapes.Color paint(Shapes.Color color, CallContext call) throws Exception;

    /** Handles {@link Shapes} with promises. */
    interface Async {
        /** Handles {@link Shapes#nothing}. */
        CompletionStage<Void> nothing(CallContext call) throws Exception;

        /** Handles {@link Shapes#count}. */
        CompletionStage<Integer> count(CallContext call) throws Exception;

        /** Handles {@link Shapes#isEven}. */
        CompletionStage<Boolean> isEven(long number, CallContext call) throws Exception;

        /** Handles {@link Shapes#add}. */
        CompletionStage<Double> add(double left, double right, CallContext call) throws Exception;

        /** Handles {@link Shapes#compress}. */
        CompletionStage<byte[]> compress(byte[] bytes, CallContext call) throws Exception;

        /** Handles {@link Shapes#table}. */
        CompletionStage<String[][]> table(int[] columns, String[] rows, CallContext call) throws
                Exception;

        /** Handles {@link Shapes#names}. */
        CompletionStage<List<String>> names(List<? extends Long> numbers, CallContext call) throws
                Exception;

        /** Handles {@link Shapes#colors}. */
        CompletionStage<Map<String, List<Optional<Shapes.Color>>>> colors(
                Map<Shapes.Color, Set<Instant>> seen, CallContext call) throws Exception;

        /** Handles {@link Shapes#first}. */
        CompletionStage<Optional<Map.Entry<String, Shapes.Color>>> first(String prefix,
                CallContext call) throws Exception;

        /** Handles {@link Shapes#chunks}. */
        CompletionStage<List<String>[]> chunks(List<String>[] chunks, CallContext call) throws
                Exception;

        /** Handles {@link Shapes#page}. */
        CompletionStage<Shapes.Page<Shapes.Color>> page(
                Shapes.Page<Shapes.Page<Shapes.Color>> pages, Map<String, int[]> sizes,
                CallContext call) throws Exception;

        /** Handles {@link Shapes#boxed}. */
        CompletionStage<Integer> boxed(Long number, CallContext call) throws Exception;

        /** Handles {@link Shapes#paint}. */
        CompletionStage<Shapes.Color> paint(Shapes.Color color, CallContext call) throws Exception;
    }
}
