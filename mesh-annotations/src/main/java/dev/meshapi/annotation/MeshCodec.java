package dev.meshapi.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Vouches for a class that does not explain itself: it travels as something else that does, and the codec makes the one
 * of the other. The codec has a constructor without parameters; one instance of it is used by many threads.
 *
 * <pre>{@code
 * @MeshCodec(MoneyCodec.class)
 * final class Money { ... }
 *
 * final class MoneyCodec implements Codec<Money, String> {
 *     public String write(Money money) { return money.amount() + " " + money.currency(); }
 *     public Money read(String text) { return Money.parse(text); }
 * }
 * }</pre>
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface MeshCodec {

    /**
     * What writes and reads the class.
     *
     * @return a class that says with its type arguments what the annotated class travels as
     */
    Class<? extends Codec<?, ?>> value();
}
