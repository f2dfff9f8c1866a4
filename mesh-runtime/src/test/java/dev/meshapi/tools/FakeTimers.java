package dev.meshapi.tools;

import dev.meshapi.internal.time.Timers;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** A clock that stands until it is moved; what is due then runs on the thread that moves it, in the order of its time. */
public final class FakeTimers implements Timers {
    private record Task(long due, long number, Runnable code) {}

    private final AtomicLong now = new AtomicLong(-5_000_000_000L); // a monotonic clock may well be negative
    private final AtomicLong numbers = new AtomicLong();
    private final Set<Task> tasks = ConcurrentHashMap.newKeySet();

    @Override
    public long nanoTime() {
        return now.get();
    }

    @Override
    public Scheduled after(Duration delay, Runnable code) {
        Task task = new Task(now.get() + delay.toNanos(), numbers.incrementAndGet(), code);
        tasks.add(task);
        return () -> tasks.remove(task);
    }

    /** Moves the clock on, and stops at each task that is due on the way. */
    public void advance(Duration by) {
        long end = now.get() + by.toNanos();
        for (Optional<Task> next = next(end); next.isPresent(); next = next(end)) {
            Task task = next.get();
            now.set(Math.max(now.get(), task.due));
            if (tasks.remove(task)) {
                task.code.run();
            }
        }
        now.set(end);
    }

    /** Moves the clock on and runs nothing: a process that was paused has its clock before its timers. */
    public void jump(Duration by) {
        now.addAndGet(by.toNanos());
    }

    /** How many tasks wait. */
    public int waiting() {
        return tasks.size();
    }

    private Optional<Task> next(long end) {
        return tasks.stream()
                .filter(task -> task.due <= end)
                .min(Comparator.comparingLong(Task::due).thenComparingLong(Task::number));
    }
}
