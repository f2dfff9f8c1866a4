package dev.meshapi.faults.calls;

import static dev.meshapi.faults.calls.Claim.Label.DONE;
import static dev.meshapi.faults.calls.Claim.Label.EXECUTED;
import static dev.meshapi.faults.calls.Claim.Label.NOT_EXECUTED;
import static dev.meshapi.faults.calls.Claim.Label.UNKNOWN;

import dev.meshapi.faults.calls.Claim.Label;
import dev.meshapi.faults.calls.Work.Manner;
import dev.meshapi.testing.RedisServer.Data;
import dev.meshapi.tools.NodeProcess;
import java.util.Locale;
import java.util.Set;

/** What happens to a call, and what its caller may be told of the victim then. */
enum Fault {
    NONE(DONE) {
        @Override
        void strike(Scene scene) {
            scene.fire();
        }
    },
    TARGET_ABSENT(NOT_EXECUTED) {
        @Override
        void strike(Scene scene) {
            scene.victimHasLeft();
            scene.fire();
        }
    },
    KILLED_BEFORE(UNKNOWN, NOT_EXECUTED) {
        @Override
        void strike(Scene scene) {
            scene.process().freeze();
            scene.fire();
            scene.pause(150);
            scene.process().kill();
        }
    },
    KILLED_WHILE(UNKNOWN, NOT_EXECUTED) {
        @Override
        void strike(Scene scene) {
            scene.fireLong();
            scene.pause(50);
            scene.process().kill();
        }
    },
    KILLED_AFTER(DONE, UNKNOWN, NOT_EXECUTED) {
        @Override
        void strike(Scene scene) {
            scene.fire();
            scene.awaitEnded();
            scene.pause(60);
            scene.process().kill();
        }
    },
    FROZEN_SHORTLY(DONE) {
        @Override
        void strike(Scene scene) {
            scene.fire();
            scene.pause(60);
            scene.process().freeze();
            scene.pause((int) Fleet.TTL.toMillis() / 3);
            scene.process().thaw();
        }
    },
    FROZEN_BEYOND_ITS_TIME(DONE, UNKNOWN, NOT_EXECUTED) {
        @Override
        void strike(Scene scene) {
            scene.fire();
            scene.pause(60);
            scene.process().freeze();
            scene.awaitGone();
            scene.process().thaw();
        }
    },
    DRAINING(DONE, NOT_EXECUTED) {
        @Override
        void strike(Scene scene) {
            scene.fire();
            scene.pause(60);
            scene.process().tell("drain PT10S");
            scene.process().awaitLine("closed");
            scene.process().quit();
        }
    },
    CALLER_KILLED(DONE, NOT_EXECUTED, UNKNOWN) {
        @Override
        void strike(Scene scene) {
            NodeProcess caller = scene.otherCaller();
            scene.orderFire(caller, 60);
            scene.pause(60);
            caller.kill();
        }
    },
    RECEIVER_OF_THE_CALLER_CUT(DONE, NOT_EXECUTED) {
        @Override
        void strike(Scene scene) {
            scene.fire();
            scene.pause(60);
            scene.cut(Scene.CALLER, true);
        }
    },
    RECEIVER_OF_THE_TARGET_CUT(DONE, NOT_EXECUTED) {
        @Override
        void strike(Scene scene) {
            scene.fire();
            scene.pause(60);
            scene.cut(scene.fleet.name(scene.victim()), true);
        }
    },
    SENDER_OF_THE_CALLER_CUT(DONE, NOT_EXECUTED) {
        @Override
        void strike(Scene scene) {
            scene.fire();
            scene.pause(60);
            scene.cut(Scene.CALLER, false);
        }
    },
    SENDER_OF_THE_TARGET_CUT(DONE) {
        @Override
        void strike(Scene scene) {
            scene.fire();
            scene.pause(60);
            scene.cut(scene.fleet.name(scene.victim()), false);
        }
    },
    REDIS_RESTARTED(DONE, NOT_EXECUTED) {
        @Override
        void strike(Scene scene) {
            scene.fire();
            scene.pause(60);
            scene.redis.restart(Data.KEEP);
        }
    },
    REPLY_TOO_LARGE(EXECUTED) {
        @Override
        void strike(Scene scene) {
            scene.fire(Manner.LARGE_REPLY);
        }
    },
    REPLY_UNENCODABLE(EXECUTED) {
        @Override
        void strike(Scene scene) {
            scene.fire(Manner.UNENCODABLE_REPLY);
        }
    },
    OVERLOAD(DONE, NOT_EXECUTED) {
        @Override
        void strike(Scene scene) {
            scene.burst();
        }
    };

    @SuppressWarnings("ImmutableEnumChecker") // that of Set.of is
    private final Set<Label> truths;

    Fault(Label... truths) {
        this.truths = Set.of(truths);
    }

    /** Calls, and does harm; returns when what was broken is whole again, or is left to the fleet to replace. */
    abstract void strike(Scene scene);

    /** Whether it can be told so of the victim. Of a one-way message less is known, in some cases. */
    boolean allows(Claim claim) {
        return truths.contains(claim.label())
                || (claim.kind() == Claim.Kind.ONE_WAY
                        && (claim.label() == DONE || claim.label() == UNKNOWN || claim.label() == NOT_EXECUTED));
    }

    /** Whether others than the victim suffer as well. */
    boolean harmsAll() {
        return switch (this) {
            case NONE,
                    TARGET_ABSENT,
                    KILLED_BEFORE,
                    KILLED_WHILE,
                    KILLED_AFTER,
                    FROZEN_SHORTLY,
                    FROZEN_BEYOND_ITS_TIME,
                    DRAINING,
                    RECEIVER_OF_THE_TARGET_CUT,
                    SENDER_OF_THE_TARGET_CUT -> false;
            default -> true;
        };
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
