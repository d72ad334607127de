package be.mille.ui.internal;

import be.mille.ui.Dictated;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Opens the microphone to the pages one can speak into, and to no other. */
@Configuration(proxyBeanMethods = false)
class Microphone implements WebMvcConfigurer {
    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new HandlerInterceptor() {
            @Override
            public void postHandle(
                    HttpServletRequest request,
                    HttpServletResponse response,
                    Object handler,
                    @Nullable ModelAndView shown) {
                if (shown != null && shown.getModel().get("page") instanceof Dictated page && page.dictated()) {
                    response.setHeader(SecurityHeaders.PERMISSIONS, SecurityHeaders.DICTATING);
                }
            }
        });
    }
}
