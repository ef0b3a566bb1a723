using System.Collections.Frozen;

namespace Ingest.Feeds.Markup;

/// <summary>The HTML that feeds may bring into a page.</summary>
internal static class HtmlAllowed
{
    private static readonly FrozenSet<string> s_elements = Set(
        "a abbr acronym address area article aside audio b bdi bdo big blockquote br button canvas caption center " +
        "cite code col colgroup command data datagrid datalist dd del details dfn dialog dir div dl dt em " +
        "event-source fieldset figcaption figure font footer form h1 h2 h3 h4 h5 h6 header hgroup hr i img input ins " +
        "kbd keygen label legend li m main map mark menu meter multicol nav nextid nobr noscript o ol " +
        "optgroup option " +
        "output p picture pre progress q rp rt ruby s samp section select small sound source spacer span strike " +
        "strong sub summary sup table tbody td textarea tfoot th thead time tr track tt u ul var video wbr");

    private static readonly FrozenSet<string> s_attributes = Set(
        "abbr accept accept-charset accesskey action align alt autocomplete autofocus axis background balance " +
        "bgcolor bgproperties border bordercolor bordercolordark bordercolorlight bottompadding cellpadding " +
        "cellspacing ch challenge char charoff charset checked choff cite class clear color cols colspan compact " +
        "contenteditable controls coords data datafld datapagesize datasrc datetime default delay dir disabled " +
        "draggable dynsrc enctype end face for form frame galleryimg gutter headers height hidden hidefocus " +
        "high href " +
        "hreflang hspace icon id inputmode ismap keytype label lang leftspacing list longdesc loop loopcount loopend " +
        "loopstart low lowsrc max maxlength media method min multiple name nohref noshade nowrap open optimum " +
        "pattern ping point-size poster pqg preload prompt radiogroup readonly rel repeat-max repeat-min replace " +
        "required rev rightspacing role rows rowspan rules scope selected shape size sizes span src srcset " +
        "start step " +
        "style summary suppress tabindex target template title toppadding type unselectable urn usemap valign value " +
        "variable volume vrml vspace width wrap xml:lang");

    private static readonly FrozenSet<string> s_addresses = Set(
        "action background cite codebase data dynsrc href icon longdesc lowsrc ping poster src urn vrml");

    private static readonly FrozenSet<string> s_schemes = Set(
        "http https mailto ftp sftp feed tel sms geo news nntp irc ircs xmpp sip sips callto skype magnet gopher git " +
        "ssh svn webcal facetime");

    /// <summary>All names of elements and attributes.</summary>
    public static IEnumerable<string> Names => s_elements.Concat(s_attributes);

    public static bool Element(string name) => s_elements.Contains(name);

    public static bool Attribute(string name) => s_attributes.Contains(name);

    /// <summary>Whether the attribute's value is an address.</summary>
    public static bool IsAddress(string attribute) => s_addresses.Contains(attribute);

    /// <summary>Whether the content of an element that is left out goes with it.</summary>
    public static bool Hides(string name) => name is "script" or "style" or "applet";

    /// <summary>Images may stand in the address itself; anything else of that kind could run.</summary>
    public static bool Address(string address, int schemeLength) =>
        s_schemes.Contains(address[..schemeLength])
        || (address.StartsWith("data:image/", StringComparison.OrdinalIgnoreCase)
            && !address.StartsWith("data:image/svg", StringComparison.OrdinalIgnoreCase));

    private static FrozenSet<string> Set(string names) =>
        names.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
