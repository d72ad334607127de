package be.mille.proof;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** What the clients wrote down on their side: each form they tried to send, and each that was answered. */
final class Sent {
    private final Set<String> tried = ConcurrentHashMap.newKeySet();
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();

    void tries(UUID key) {
        tried.add(key.toString());
    }

    void answered(UUID key) {
        acknowledged.add(key.toString());
    }

    List<String> tried() {
        return List.copyOf(tried);
    }

    List<String> acknowledged() {
        return List.copyOf(acknowledged);
    }
}
