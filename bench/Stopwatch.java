import java.util.concurrent.Callable;

/** Times the requests of an operation that is more than one, each under its own name. */
interface Stopwatch {
    <T> T time(String operation, Callable<T> request) throws Exception;
}
