package be.mille.referral.internal;

/**
 * Why something was asked for although it had been asked for already. These words speak of other requests: they are read by whoever wrote
 * them, and by whoever may know of every request that was shown when they were written.
 */
final class AskedAgain {
    private AskedAgain() {}

    /**
     * The words of a row of requests, closed, or null for a reader to whom they would tell too much.
     *
     * @param row its name in the statement
     */
    static String although(String row) {
        return """
                case when ROW.although is not null and access.actor() is not null and (
                    ROW.author = access.actor() and ROW.passed_by is null
                    or ROW.passed_by = access.actor()
                    or ROW.beside is not null and not exists (
                        select 1 from unnest(ROW.beside) as other
                        where not exists (select 1 from referral.request o where o.id = other)))
                then ROW.although end as although""".replace("ROW", row);
    }
}
