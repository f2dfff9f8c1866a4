package dev.meshapi.testing;

/** What every Redis has: an address, which stays the same. */
abstract sealed class AddressedRedis implements RedisServer permits OwnedRedis, BorrowedRedis {
    final RedisAddress address;

    AddressedRedis(RedisAddress address) {
        this.address = address;
    }

    @Override
    public final String uri() {
        return address.uri();
    }

    @Override
    public final String host() {
        return address.host();
    }

    @Override
    public final int port() {
        return address.port();
    }

    @Override
    public final long dbSize() {
        return Long.parseLong(command("DBSIZE"));
    }
}
