package org.acsconsole.code;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The page of a resource in the Azure portal. Its address has the resource's ID, which neither an endpoint nor a key names: without it
 * the page that lists such resources is the nearest.
 */
public record PortalPage(String host, Optional<String> resourceId) {

    private static final Pattern ID = Pattern.compile(
            "(/subscriptions/[0-9a-f-]{36}/resourceGroups/[\\w.()-]{1,90}/providers/Microsoft\\.Communication/CommunicationServices/[\\w-]{1,63})",
            Pattern.CASE_INSENSITIVE);
    private static final String LIST =
            "/#view/HubsExtension/BrowseResource/resourceType/Microsoft.Communication%2FCommunicationServices";

    /**
     * The page for a resource.
     *
     * @param endpoint the host of the resource, which also says in which cloud it is
     * @param pasted where the resource's ID may be in, such as the address of one of its pages
     */
    public static PortalPage of(String endpoint, String pasted) {
        Matcher found = ID.matcher(pasted);
        return new PortalPage(
                portal(endpoint.toLowerCase(Locale.ROOT)),
                found.find() ? Optional.of(found.group(1)) : Optional.empty());
    }

    /** The resource's logs; where its ID is not known, the list of all such resources. */
    public URI logs() {
        return URI.create("https://" + host
                + resourceId.map(id -> "/#@/resource" + id + "/logs").orElse(LIST));
    }

    private static String portal(String endpoint) {
        if (endpoint.endsWith(".azure.us")) {
            return "portal.azure.us";
        }
        return endpoint.endsWith(".azure.cn") ? "portal.azure.cn" : "portal.azure.com";
    }
}
