package be.mille.directory.web;

import be.mille.ui.Reach;
import java.util.List;

/** The services of the organisation, and where each is reached. */
public record ServicesPage(String organisation, List<Row> services) {
    public ServicesPage {
        services = List.copyOf(services);
    }

    public record Row(String href, String name, String category, Reach reach) {}
}
