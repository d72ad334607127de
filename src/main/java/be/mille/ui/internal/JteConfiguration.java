package be.mille.ui.internal;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.view.RedirectView;

/** Compiled templates as Spring views. There is no template source at run time, and nothing evaluates text. */
@Configuration(proxyBeanMethods = false)
class JteConfiguration {
    private static final String REDIRECT = "redirect:";

    @Bean
    TemplateEngine templateEngine() {
        return TemplateEngine.createPrecompiled(null, ContentType.Html, null, "mille.jte");
    }

    @Bean
    ViewResolver jteViewResolver(TemplateEngine engine, Frames frames) {
        return new OrderedResolver(engine, frames);
    }

    private record OrderedResolver(TemplateEngine engine, Frames frames) implements ViewResolver, Ordered {
        @Override
        public View resolveViewName(String name, Locale locale) {
            if (name.startsWith(REDIRECT)) {
                var view = new RedirectView(name.substring(REDIRECT.length()), true, false, false);
                view.setPropagateQueryParams(false);
                view.setStatusCode(org.springframework.http.HttpStatus.SEE_OTHER);
                return view;
            }
            return new TemplateView(engine, frames, name + ".jte");
        }

        @Override
        public int getOrder() {
            return Ordered.HIGHEST_PRECEDENCE;
        }
    }

    private record TemplateView(TemplateEngine engine, Frames frames, String template) implements View {
        @Override
        public String getContentType() {
            return "text/html;charset=UTF-8";
        }

        @Override
        public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
                throws Exception {
            var values = new HashMap<String, Object>();
            values.put("frame", frames.of(request, response));
            if (model != null && model.get("page") instanceof Object page) {
                values.put("page", page);
            }
            var output = new Utf8ByteOutput();
            engine.render(template, values, output);
            response.setContentType(getContentType());
            response.setContentLength(output.getContentLength());
            try (var stream = response.getOutputStream()) {
                output.writeTo(stream);
            }
        }
    }
}
