package dev.meshapi.processor.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names are derived in one place, from plain data. */
class ApiTest {
    private static final ClassName ORDERS = ClassName.get("shop", "Orders");

    @Test
    void namesTheTypesAfterTheInterface() {
        Api api = api(ORDERS);

        assertThat(api.client().canonicalName()).isEqualTo("shop.OrdersClient");
        assertThat(api.handler().canonicalName()).isEqualTo("shop.OrdersHandler");
        assertThat(api.asyncHandler().canonicalName()).isEqualTo("shop.OrdersHandler.Async");
        assertThat(api.dispatcher().canonicalName()).isEqualTo("shop.OrdersDispatcher");
        assertThat(api.holder().canonicalName()).isEqualTo("shop.OrdersMessages");
    }

    @Test
    void namesTheTypesOfANestedInterfaceAfterItsOwnersToo() {
        Api api = api(ClassName.get("shop", "Outer", "Inner", "Orders"));

        assertThat(api.client().canonicalName()).isEqualTo("shop.Outer_Inner_OrdersClient");
    }

    @ParameterizedTest
    @CsvSource({
        "reserve, RESERVE",
        "priceChanged, PRICE_CHANGED",
        "getURL, GET_URL",
        "parseURLNow, PARSE_URL_NOW",
        "v2Price, V2_PRICE",
        "x, X",
        "already_there, ALREADY_THERE",
    })
    void namesConstantsAfterMethods(String method, String constant) {
        assertThat(api(ORDERS, method(method)).messages().get(0).constant()).isEqualTo(constant);
    }

    @Test
    void numbersWhatWouldBeCalledTheSame() {
        Parameter a = parameter("a");
        Parameter b = parameter("b");
        Api api = api(ORDERS, method("find", a, b), method("find", b, a, a), method("FIND"), method("find2"));

        assertThat(api.messages()).extracting(Message::constant).containsExactly("FIND", "FIND_2", "FIND_3", "FIND2");
        assertThat(api.messages())
                .filteredOn(message -> message.request() instanceof Request.Arguments)
                .extracting(message -> message.request().type().toString())
                .containsExactly("shop.OrdersMessages.FindRequest", "shop.OrdersMessages.FindRequest2");
        assertThat(api.messages()).extracting(Message::overloaded).containsExactly(true, true, false, false);
    }

    @Test
    void sendsNothingTheArgumentOrARecord() {
        Parameter sku = parameter("sku");
        Parameter left = parameter("left");
        Api api = api(ORDERS, method("none"), method("one", sku), method("two", sku, left));

        assertThat(api.messages())
                .extracting(Message::request)
                .containsExactly(
                        new Request.Nothing("nothing"),
                        new Request.Argument(sku, "sku"),
                        new Request.Arguments(
                                ClassName.get("shop", "OrdersMessages", "TwoRequest"), List.of(sku, left), "request"));
    }

    @ParameterizedTest
    @CsvSource({
        "call, context, progress, gather, call",
        "call;context, callContext, progress, gather, request",
        "call;context;callContext, callContext2, progress, gather, request",
        "handler, call, progress, gather, request",
        "progress, call, reports, gather, progress",
        "gather;progress, call, reports, gathering, request",
        "gather;gathering, call, progress, gathering2, request",
        "sku, call, progress, gather, sku",
    })
    void keepsClearOfTheUsersNames(String parameters, String call, String progress, String gather, String variable) {
        Parameter[] all =
                Arrays.stream(parameters.split(";")).map(ApiTest::parameter).toArray(Parameter[]::new);
        Message message = api(ORDERS, method("find", all)).messages().get(0);

        assertThat(message.call()).isEqualTo(call);
        assertThat(message.progress()).isEqualTo(progress);
        assertThat(message.gather()).isEqualTo(gather);
        assertThat(message.request().variable()).isEqualTo(variable);
    }

    @Test
    void describesAnExceptionOnceAndGivesItToEachMessage() {
        Thrown lost = thrown("shop", "LostException");
        Thrown other = thrown("stock", "LostException");
        Api api = api(ORDERS, method("a", List.of(lost, other)), method("b", List.of(lost)), method("lost", List.of()));

        assertThat(api.failures())
                .containsExactly(
                        new Failure(lost, "LOST", ClassName.get("shop", "OrdersMessages", "LostState")),
                        new Failure(other, "LOST_2", ClassName.get("shop", "OrdersMessages", "LostState2")));
        assertThat(api.messages().get(1).failures())
                .containsExactly(api.failures().get(0));
        assertThat(api.messages().get(2).constant()).isEqualTo("LOST_3");
        assertThat(lost.wireName()).isEqualTo("LostException");
    }

    private static Api api(ClassName type, Method... methods) {
        return Api.of(new Declaration(
                type,
                type.simpleName(),
                true,
                new Declaration.Surroundings(true, true, Set.of(), List.of()),
                List.of(methods),
                List.of()));
    }

    private static Parameter parameter(String name) {
        return new Parameter(name, TypeName.INT, new Shape.Scalar(Shape.Kind.INT));
    }

    private static Method method(String name, Parameter... parameters) {
        List<TypeName> erasure = new ArrayList<>();
        for (Parameter parameter : parameters) {
            erasure.add(parameter.type());
        }
        return new Method(
                name,
                "Orders." + name,
                List.of(parameters),
                TypeName.VOID,
                null,
                false,
                List.of(),
                List.of(),
                erasure,
                false);
    }

    private static Method method(String name, List<Thrown> failures) {
        return new Method(
                name, "Orders." + name, List.of(), TypeName.VOID, null, false, List.of(), failures, List.of(), false);
    }

    private static Thrown thrown(String packageName, String name) {
        return new Thrown(ClassName.get(packageName, name), List.of(), List.of());
    }
}
