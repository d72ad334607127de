import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** What professionals do, and how often out of a hundred times; what is done never in the load is explained all the same. */
enum Operation {
    MY_DAY("my day", 25),
    SEARCH("search", 20),
    OPEN_RECORD("open record", 30),
    SAVE_ANSWERS("save answers", 15),
    SAVE_PLAN("save plan", 10),
    OPEN_NOTES("open notes", 0),
    OPEN_REQUESTS("open requests", 0),
    OPEN_HANDOVERS("open handovers", 0),
    OPEN_COORDINATION("open coordination", 0),
    OPEN_QUEUE("open queue", 0),
    OPEN_FULL_RECORD("open full record", 0);

    final String title;
    final int share;

    Operation(String title, int share) {
        this.title = title;
        this.share = share;
    }

    static Operation any(Random random) {
        int rest = random.nextInt(100);
        for (var one : values()) {
            rest -= one.share;
            if (rest < 0) {
                return one;
            }
        }
        return SAVE_PLAN;
    }

    /** Those of these titles, for a load of them alone, each as often; without any, the usual mixture. */
    static List<Operation> named(String titles) {
        return Arrays.stream(titles.split(",")).map(String::strip).filter(one -> !one.isEmpty()).map(Operation::titled).toList();
    }

    private static Operation titled(String title) {
        return Arrays.stream(values()).filter(one -> one.title.equals(title)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No operation is called " + title));
    }

    /** Whether it makes sense for her: a queue is opened by who has one, a full record by who accompanies such a family. */
    boolean fits(Visitor visitor) {
        return switch (this) {
            case OPEN_QUEUE -> visitor.hasQueue();
            case OPEN_FULL_RECORD -> visitor.fullRecords() > 0;
            default -> true;
        };
    }

    boolean by(Visitor visitor, Random random, Stopwatch watch) throws Exception {
        return switch (this) {
            case MY_DAY -> watch.time(title, visitor::myDay);
            case SEARCH -> watch.time(title, () -> visitor.search(random));
            case OPEN_RECORD -> watch.time(title, () -> visitor.openRecord(random));
            case SAVE_ANSWERS -> visitor.saveAnswers(random, watch);
            case SAVE_PLAN -> visitor.savePlan(random, watch);
            case OPEN_NOTES -> watch.time(title, () -> visitor.openPartOfARecord("/notes", random));
            case OPEN_REQUESTS -> watch.time(title, () -> visitor.openPartOfARecord("/referrals", random));
            case OPEN_HANDOVERS -> watch.time(title, () -> visitor.openPartOfARecord("/handovers", random));
            case OPEN_COORDINATION -> watch.time(title, () -> visitor.openPartOfARecord("/coordination", random));
            case OPEN_QUEUE -> watch.time(title, visitor::openQueue);
            case OPEN_FULL_RECORD -> watch.time(title, () -> visitor.openFullRecord(random));
        };
    }

    /** Whether it is one request, whose time runs from when it was due. */
    boolean single() {
        return this != SAVE_ANSWERS && this != SAVE_PLAN;
    }
}
