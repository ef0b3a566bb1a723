using System.Text;
using System.Text.Json;
using Ingest.Meetings;

namespace Ingest.Tests.Meetings;

/// <summary>Counts how well claims agree with the meetings that people marked.</summary>
internal sealed class MeetingScore
{
    private const double SameParties = 0.5;
    private readonly List<string> _faults = [];
    private int _expected;
    private int _found;
    private int _made;
    private int _right;
    private int _statuses;
    private int _dates;
    private int _absent;
    private int _absentFound;

    internal double Precision => Share(_right, _made);

    internal double Recall => Share(_found, _expected);

    internal double Status => Share(_statuses, _found);

    internal double Date => Share(_dates, _found);

    internal double Absent => Share(_absentFound, _absent);

    /// <summary>One line for each meeting missed, made up or told wrong.</summary>
    internal IReadOnlyList<string> Faults => _faults;

    public override string ToString() => FormattableString.Invariant(
        $"precision {Precision:0.000} of {_made}, recall {Recall:0.000} of {_expected}, status {Status:0.000}, date {Date:0.000}, absent {Absent:0.000} of {_absent}");

    internal void Add(LabelledArticle article, IReadOnlyList<Claim> claims)
    {
        var pairs = article.Meetings
            .SelectMany(meeting => claims.Select(claim => (Meeting: meeting, Claim: claim, Fit: Fit(meeting, claim))))
            .Where(pair => pair.Fit > 0)
            .OrderByDescending(pair => pair.Fit)
            .ToList();
        var taken = new Dictionary<LabelledMeeting, Claim>(ReferenceEqualityComparer.Instance);
        var used = new HashSet<Claim>(ReferenceEqualityComparer.Instance);
        foreach (var (meeting, claim, _) in pairs)
        {
            if (!taken.ContainsKey(meeting) && used.Add(claim))
            {
                taken[meeting] = claim;
            }
        }

        Count(article, claims, taken);
    }

    internal static string Word(MeetingStatus status) => status switch
    {
        MeetingStatus.Rumoured => "possible",
        MeetingStatus.Confirmed => "scheduled",
        _ => JsonNamingPolicy.SnakeCaseLower.ConvertName(status.ToString()),
    };

    private void Count(
        LabelledArticle article,
        IReadOnlyList<Claim> claims,
        Dictionary<LabelledMeeting, Claim> taken)
    {
        foreach (var meeting in article.Meetings.Where(meeting => meeting.IsExpected))
        {
            _expected++;
            _absent += meeting.Absent.Count;
            if (taken.TryGetValue(meeting, out var claim))
            {
                _found++;
                Compare(article, meeting, claim);
            }
            else
            {
                _faults.Add($"{article.Id}: missed {meeting.Status} {string.Join(" + ", meeting.Participants)}");
            }
        }

        foreach (var claim in claims)
        {
            var meeting = taken.FirstOrDefault(pair => ReferenceEquals(pair.Value, claim)).Key;
            _made += meeting is { IsExpected: false } ? 0 : 1;
            _right += meeting is { IsExpected: true } ? 1 : 0;
            if (meeting is null)
            {
                _faults.Add($"{article.Id}: made up {Tell(claim)}: {claim.Quote.Text}");
            }
        }
    }

    private void Compare(LabelledArticle article, LabelledMeeting meeting, Claim claim)
    {
        var isStatus = Word(claim.Status) == (meeting.Status is "confirmed" ? "scheduled" : meeting.Status);
        var isDate = IsDate(meeting, claim);
        var absent = meeting.Absent.Count(name => claim.Absent.Any(party => IsSame(name, party.Name)));
        _statuses += isStatus ? 1 : 0;
        _dates += isDate ? 1 : 0;
        _absentFound += absent;
        if (!isStatus || !isDate || absent < meeting.Absent.Count)
        {
            var date = meeting.Date is { } when ? FormattableString.Invariant($"{when.From:yyyy-MM-dd}/{when.To:yyyy-MM-dd}") : "none";
            _faults.Add($"{article.Id}: told {Tell(claim)}, is {meeting.Status} {date} without {string.Join(" + ", meeting.Absent)}: {meeting.Evidence}");
        }
    }

    private static bool IsDate(LabelledMeeting meeting, Claim claim) =>
        (claim.When?.From, claim.When?.To) == (meeting.Date?.From, meeting.Date?.To);

    private static string Tell(Claim claim) => FormattableString.Invariant(
        $"{Word(claim.Status)} {claim.When?.From:yyyy-MM-dd}/{claim.When?.To:yyyy-MM-dd} {string.Join(" + ", claim.Participants.Select(party => party.Name))} without {string.Join(" + ", claim.Absent.Select(party => party.Name))}");

    private static double Fit(LabelledMeeting meeting, Claim claim)
    {
        var shared = meeting.Participants.Count(name => claim.Participants.Any(party => IsSame(name, party.Name)));
        var all = meeting.Participants.Count + claim.Participants.Count - shared;
        var parties = (double)shared / all;
        var isNegative = claim.Status is MeetingStatus.Cancelled or MeetingStatus.Declined or MeetingStatus.NotPlanned;
        if (parties < SameParties || isNegative != meeting.IsNegative)
        {
            return 0;
        }

        return parties + (meeting.IsExpected ? 2 : 0) + (IsDate(meeting, claim) ? 1 : 0) + (Word(claim.Status) == meeting.Status ? 0.5 : 0);
    }

    // A person is the same by the surname; a country or body by its name.
    private static bool IsSame(string marked, string found)
    {
        var (one, other) = (Fold(marked), Fold(found));
        return one == other
            || one[(one.LastIndexOf(' ') + 1)..] == other[(other.LastIndexOf(' ') + 1)..]
            || other.Contains(one, StringComparison.Ordinal);
    }

    // Zelensky and Zelenskyy, Çavuşoğlu and Cavusoglu.
    private static string Fold(string name)
    {
        var letters = name.Normalize(NormalizationForm.FormD)
            .Select(c => c is '-' ? ' ' : c)
            .Where(c => c is ' ' || char.IsAsciiLetterOrDigit(c))
            .ToArray();
        return new string(letters).ToUpperInvariant().TrimEnd('Y');
    }

    private static double Share(int part, int whole) => whole == 0 ? 1 : (double)part / whole;
}
