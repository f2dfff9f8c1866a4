package inherited;

import dev.meshapi.Binding;
import dev.meshapi.MeshDispatcher;
import dev.meshapi.annotation.MeshGenerated;
import java.util.List;
import javax.annotation.processing.Generated;

/** Serves {@link Users}: runs a handler for each message. */
@MeshGenerated
@Generated("dev.meshapi.processor.MeshProcessor")
public final class UsersDispatcher implements MeshDispatcher {
    private final List<Binding<?, ?>> bindings;

    /** Serves {@link Users} with code that blocks. */
    public UsersDispatcher(UsersHandler handler) {
        this.bindings = List.<Binding<?, ?>>of(
                Binding.replying(UsersMessages.BOTH, (id, call) -> handler.both(id, call)),
                Binding.replying(UsersMessages.RENAME, (request, call) ->
                        handler.rename(request.user(), request.name(), call)),
                Binding.running(UsersMessages.SAVE, (request, call) ->
                        handler.save(request.key(), request.value(), call)),
                Binding.replying(UsersMessages.SAVE_ALL, (values, call) ->
                        handler.saveAll(values, call)),
                Binding.replying(UsersMessages.FIND, (key, call) -> handler.find(key, call)),
                Binding.replying(UsersMessages.COUNT, (keys, call) -> handler.count(keys, call)),
                Binding.running(UsersMessages.CHANGED, (id, call) -> handler.changed(id, call)),
                Binding.replying(UsersMessages.DESCRIBE, (text, call) ->
                        handler.describe(text, call)));
    }

    /** Serves {@link Users} with code that promises. */
    public UsersDispatcher(UsersHandler.Async handler) {
        this.bindings = List.<Binding<?, ?>>of(
                Binding.promising(UsersMessages.BOTH, (id, call) -> handler.both(id, call)),
                Binding.promising(UsersMessages.RENAME, (request, call) ->
                        handler.rename(request.user(), request.name(), call)),
                Binding.promising(UsersMessages.SAVE, (request, call) ->
                        handler.save(request.key(), request.value(), call)),
                Binding.promising(UsersMessages.SAVE_ALL, (values, call) ->
                        handler.saveAll(values, call)),
                Binding.promising(UsersMessages.FIND, (key, call) -> handler.find(key, call)),
                Binding.promising(UsersMessages.COUNT, (keys, call) -> handler.count(keys, call)),
                Binding.promising(UsersMessages.CHANGED, (id, call) -> handler.changed(id, call)),
                Binding.promising(UsersMessages.DESCRIBE, (text, call) ->
                        handler.describe(text, call)));
    }

    @Override
    public Class<?> api() {
        return Users.class;
    }

    @Override
    public String name() {
        return "Users";
    }

    @Override
    public String fingerprint() {
        return "218d62cf6f8aab59";
    }

    @Override
    public List<Binding<?, ?>> bindings() {
        return bindings;
    }
}
