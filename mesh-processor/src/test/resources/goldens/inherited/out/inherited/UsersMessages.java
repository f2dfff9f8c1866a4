package inherited;

import dev.meshapi.Failure;
import dev.meshapi.Message;
import dev.meshapi.TypeRef;
import dev.meshapi.annotation.MeshGenerated;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullUnmarked;

/** The messages of {@link Users} as they travel. */
@MeshGenerated
@Generated("dev.meshapi.processor.MeshProcessor")
@NullUnmarked
final class UsersMessages {
    static final Failure<Duplicate, DuplicateState> DUPLICATE = new Failure<>(
            "Duplicate",
            Duplicate.class,
            TypeRef.of(DuplicateState.class, UsersCodecs.DUPLICATE_STATE),
            failure -> new DuplicateState(failure.present(), failure.isLast()),
            state -> new Duplicate(state.present(), state.last()));

    static final Failure<Gone, GoneState> GONE = new Failure<>(
            "Gone",
            Gone.class,
            TypeRef.of(GoneState.class, UsersCodecs.GONE_STATE),
            failure -> new GoneState(failure.getSince()),
            state -> new Gone((Exception) null, state.since()));

    static final Failure<FileNotFoundException, FileNotFoundState> FILE_NOT_FOUND = new Failure<>(
            "FileNotFoundException",
            FileNotFoundException.class,
            TypeRef.of(FileNotFoundState.class, UsersCodecs.FILE_NOT_FOUND_STATE),
            failure -> new FileNotFoundState(failure.getMessage()),
            state -> new FileNotFoundException(state.message()));

    static final Failure<EOFException, EOFState> EOF = new Failure<>(
            "EOFException",
            EOFException.class,
            TypeRef.of(EOFState.class, UsersCodecs.EOF_STATE),
            failure -> new EOFState(failure.getMessage()),
            state -> new EOFException(state.message()));

    static final Failure<IOException, IOState> IO = new Failure<>(
            "IOException",
            IOException.class,
            TypeRef.of(IOState.class, UsersCodecs.IO_STATE),
            failure -> new IOState(failure.getMessage()),
            state -> new IOException(state.message(), (Throwable) null));

    static final Message<String, String> BOTH = Message.request(
            "Users.both", TypeRef.of(String.class, UsersCodecs.STRING),
            TypeRef.of(String.class, UsersCodecs.STRING));

    static final Message<RenameRequest, User> RENAME = Message.request(
            "Users.rename", TypeRef.of(RenameRequest.class, UsersCodecs.RENAME_REQUEST),
            TypeRef.of(User.class, UsersCodecs.USER), DUPLICATE, GONE);

    static final Message<SaveRequest, Void> SAVE = Message.request(
            "Users.save", TypeRef.of(SaveRequest.class, UsersCodecs.SAVE_REQUEST), TypeRef.NOTHING,
            DUPLICATE);

    static final Message<List<? extends User>, List<User>> SAVE_ALL = Message.request(
            "Users.saveAll", new TypeRef<List<? extends User>>() {}, new TypeRef<List<User>>(
            UsersCodecs.USER_LIST) {});

    static final Message<String, User> FIND = Message.request(
            "Users.find", TypeRef.of(String.class, UsersCodecs.STRING),
            TypeRef.of(User.class, UsersCodecs.USER));

    static final Message<String[], Integer> COUNT = Message.request(
            "Users.count", TypeRef.of(String[].class, UsersCodecs.STRING_ARRAY),
            TypeRef.of(int.class));

    static final Message<String, Void> CHANGED = Message.oneWay(
            "Users.changed", TypeRef.of(String.class, UsersCodecs.STRING));

    static final Message<String, List<String>> DESCRIBE = Message.request(
            "Users.describe", TypeRef.of(String.class, UsersCodecs.STRING),
            new TypeRef<List<String>>(UsersCodecs.STRING_LIST) {}, FILE_NOT_FOUND, EOF, IO);

    private UsersMessages() {}

    /** The parameters of {@link Users#rename}. */
    record RenameRequest(User user, String name) {}

    /** The parameters of {@link Users#save}. */
    record SaveRequest(String key, User value) {}

    /** What travels of {@link Duplicate}. */
    record DuplicateState(User present, boolean last) {}

    /** What travels of {@link Gone}. */
    record GoneState(long since) {}

    /** What travels of {@link FileNotFoundException}. */
    record FileNotFoundState(String message) {}

    /** What travels of {@link EOFException}. */
    record EOFState(String message) {}

    /** What travels of {@link IOException}. */
    record IOState(String message) {}
}
