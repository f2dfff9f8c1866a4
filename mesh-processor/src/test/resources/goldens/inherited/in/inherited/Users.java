package inherited;

import dev.meshapi.annotation.MeshApi;

@MeshApi
public interface Users extends Crud<User, String, Duplicate>, Watched, Described {
    @Override
    String both(String id);

    User rename(User user, String name) throws Duplicate, Gone;
}
