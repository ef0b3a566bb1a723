using System.Collections.Frozen;

namespace Ingest.Articles;

/// <summary>
/// Gives an article one address, however it was linked: no tracking, no fragment, no redirect in between.
/// </summary>
public static class CanonicalUrl
{
    private const int MostWrappers = 5;

    /// <summary>Parameters that say where a reader came from and never what is shown.</summary>
    private static readonly FrozenSet<string> s_tracking = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "fbclid", "gclid", "gclsrc", "dclid", "gbraid", "wbraid", "msclkid", "twclid", "ttclid", "yclid", "ysclid",
        "igshid", "igsh", "li_fat_id", "mc_cid", "mc_eid", "mkt_tok", "_hsenc", "_hsmi", "__hssc", "__hstc", "__hsfp",
        "hsctatracking", "vero_id", "vero_conv", "oly_anon_id", "oly_enc_id", "rb_clickid", "s_cid", "ito", "cmpid",
        "cmp", "icid", "ncid", "ns_campaign", "ns_mchannel", "ns_source", "ns_linkname", "ns_fee", "sr_share",
        "smid", "smtyp", "partner", "ref_src", "ref_url", "feature_source", "guccounter", "guce_referrer",
        "guce_referrer_sig", "_ga", "_gl", "wt_mc", "wtmc", "xtor", "soc_src", "soc_trk", "taid", "sh", "ocid",
        "ftag", "ftcamp", "spm", "scm", "srnd", "ceneoclid", "wickedid", "spjobid", "spmailingid", "spreportid",
        "spuserid", "trk", "trkcampaign", "echobox", "rss_id", "rsspartner", "cid_source", "traffic_source");

    private static readonly string[] s_trackingPrefixes =
        ["utm_", "at_", "pk_", "piwik_", "mtm_", "matomo_", "hsa_", "fb_action_", "fb_source", "ga_", "__twitter"];

    /// <summary>
    /// Applying it twice gives what applying it once gives; an address that is not http(s) stays as it is.
    /// </summary>
    public static Uri From(Uri address)
    {
        if (!IsWeb(address))
        {
            return address;
        }

        var target = address;
        for (var i = 0; i < MostWrappers && RedirectWrapper.Target(target) is { } inner; i++)
        {
            target = inner;
        }

        return Clean(target);
    }

    private static bool IsWeb(Uri address) => address is { IsAbsoluteUri: true, Scheme: "http" or "https" };

    private static Uri Clean(Uri address)
    {
        var kept = KeptQuery(address.Query);
        var authority = address.IsDefaultPort ? address.Host : $"{address.Host}:{address.Port}";
        var text = $"{address.Scheme}://{authority}{address.AbsolutePath}{kept}";
        return Uri.TryCreate(text, UriKind.Absolute, out var clean) ? clean : address;
    }

    /// <summary>The other parameters keep their order and their spelling.</summary>
    private static string KeptQuery(string query)
    {
        if (query.Length < 2)
        {
            return "";
        }

        var kept = new List<string>();
        foreach (var parameter in query[1..].Split('&'))
        {
            if (parameter.Length > 0 && !IsTracking(parameter))
            {
                kept.Add(parameter);
            }
        }

        return kept.Count == 0 ? "" : "?" + string.Join('&', kept);
    }

    private static bool IsTracking(string parameter)
    {
        var equals = parameter.IndexOf('=', StringComparison.Ordinal);
        var name = equals < 0 ? parameter : parameter[..equals];
        return s_tracking.Contains(name)
            || Array.Exists(s_trackingPrefixes, prefix => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase));
    }
}
