package be.mille.referral.web;

import be.mille.access.CurrentActor;
import be.mille.ui.Tab;
import be.mille.ui.Texts;
import java.util.List;

/** From one page of figures to the next, as far as the reader’s function goes. */
final class FigureTabs {
    private FigureTabs() {}

    /** @param here the path of the page they stand on */
    static List<Tab> at(String here, Texts t) {
        var questions = new Tab(t.get("referral.figures.questions"), "/questions", null, false);
        var requests = tab(RequestFiguresController.PATH, t.get("referral.figures.tab"), here);
        var graph = tab(GraphController.PATH, t.get("referral.graph.tab"), here);
        return switch (CurrentActor.get().function()) {
            case NETWORK_FACILITATOR ->
                List.of(tab(WorkloadController.PATH, t.get("referral.workload.title"), here), graph);
            case PROGRAMME_ANALYST ->
                List.of(questions, requests, tab(WorkloadController.PATH, t.get("referral.workload.tab"), here), graph);
            default -> List.of(questions, requests);
        };
    }

    private static Tab tab(String path, String text, String here) {
        return new Tab(text, path, null, path.equals(here));
    }
}
