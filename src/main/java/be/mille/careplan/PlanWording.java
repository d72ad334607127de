package be.mille.careplan;

/** How the needs and steps of a plan are called, in an interface language: somebody's own words first, else those of the pack. */
public interface PlanWording {
    String title(Need need, String language);

    /** What came out of the conversation it comes from; empty for a need told freely. */
    String cameOut(Need need, String language);

    String title(Step step, String language);

    /** Whether the words of a step are a pack's, and nobody has reviewed them yet. */
    boolean draft(Step step, String language);

    /** Name and number of a helpline of a crisis plan; empty for one that is no longer in the list. */
    String helpline(String id, String language);
}
