namespace SupervisionDomain;

/// <summary>Figures of one series that cannot all be right, and what each may be then.</summary>
/// <remarks>Of those of a contradiction each may be the wrong one: it is from what it says to what the others leave possible of its days.</remarks>
internal sealed class FigureDisputes
{
    /// <summary>Of more contradictions it is not asked what they hide.</summary>
    public const int Few = 16;

    // Of more figures there are fewer tries to find what one contradiction hides, and fewer looks for two that cannot both be right.
    private const int Tries = 10_000;
    private const int Looks = 2_000_000;

    private readonly CountNetwork told;
    private readonly Dictionary<ToldFigure, (long Least, long? Most)> wider = [];

    /// <param name="told">What is told.</param>
    public FigureDisputes(CountNetwork told)
    {
        (this.told, Network) = (told, told);
        var contradictions = told.Contradictions.Count == 0 ? [] : Overlapping();
        while (contradictions.Count > 0)
        {
            var areSame = true;
            foreach (var (figure, implied) in contradictions.SelectMany(c => c.All.Select(f => (f, Network.Implied(f, c.Against(f))))).ToList())
            {
                areSame &= !Widen(figure, implied.Least, implied.Most);
            }

            // Of many, others than one may be wrong: then nothing is known of them.
            foreach (var figure in areSame ? contradictions.SelectMany(c => c.All) : [])
            {
                Widen(figure, 0, null);
            }

            if (Contradictions.Count == 0)
            {
                contradictions.AddRange(WidenPairs([.. contradictions.SelectMany(c => c.All)]).ToList());
            }

            Contradictions.AddRange(contradictions);
            Network = told.With(EndsOf);
            contradictions = [.. Network.Contradictions.Select(Network.Fewest)];
        }

        var doubted = told.Figures.Where(f => f.Doubts.Count > 0).ToList();
        doubted.ForEach(f => Widen(f, f.Possibly.Least, f.Possibly.Most));
        Network = doubted.Count > 0 ? told.With(EndsOf) : Network;
    }

    /// <summary>Where each figure is what it may be.</summary>
    public CountNetwork Network { get; private set; }

    /// <summary>Those that cannot all be right.</summary>
    public List<Contradiction> Contradictions { get; } = [];

    /// <summary>What a figure may be.</summary>
    public (long Least, long? Most) EndsOf(ToldFigure figure) => wider.TryGetValue(figure, out var ends) ? ends : told.EndsOf(figure);

    private bool Widen(ToldFigure figure, long least, long? most)
    {
        var ends = EndsOf(figure);
        wider[figure] = (Math.Min(ends.Least, least), ends.Most is null || most is null ? null : Math.Max(ends.Most.Value, most.Value));
        return wider[figure] != ends;
    }

    // A figure may be in several contradictions, of which one hides the others: these show where a figure of it is left out
    // (Reiter, A theory of diagnosis from first principles).
    private List<Contradiction> Overlapping()
    {
        var sets = HashSet<ToldFigure>.CreateSetComparer();
        var (found, known, seen) = (new List<Contradiction>(), new HashSet<HashSet<ToldFigure>>(sets), new HashSet<HashSet<ToldFigure>>(sets));
        var open = new Queue<HashSet<ToldFigure>>([[]]);
        for (var tries = told.Contradictions.Count > Few ? 1 : Math.Clamp(Tries / told.Figures.Count, 1, Few * Few); tries > 0 && open.TryDequeue(out var without); tries--)
        {
            var rest = without.Count == 0 ? told : told.Of([.. told.Figures.Where(f => !without.Contains(f))]);
            foreach (var contradiction in rest.Contradictions.Select(told.Fewest))
            {
                if (known.Add([.. contradiction.All]))
                {
                    found.Add(contradiction);
                }

                foreach (var figure in contradiction.IsFew ? contradiction.All : [])
                {
                    HashSet<ToldFigure> more = [.. without, figure];
                    if (seen.Add(more))
                    {
                        open.Enqueue(more);
                    }
                }
            }
        }

        return found;
    }

    // Of two that cannot both be right, whatever hides it, the one is so many or fewer and the other so many or more. One contradiction of each that is in none yet.
    private IEnumerable<Contradiction> WidenPairs(HashSet<ToldFigure> disputed)
    {
        var open = new Queue<ToldFigure>(told.Figures.Where(disputed.Contains));
        for (var looks = 0; looks < Looks && open.TryDequeue(out var one); looks += told.Figures.Count)
        {
            foreach (var other in told.Figures.Where(other => IsMore(one, other) || IsMore(other, one)))
            {
                var (part, whole) = IsMore(one, other) ? (one, other) : (other, one);
                Widen(part, 0, told.EndsOf(whole).Most);
                Widen(whole, told.EndsOf(part).Least, null);
                if (disputed.Add(other))
                {
                    open.Enqueue(other);
                    yield return new([part], [whole]);
                }
            }
        }

        bool IsMore(ToldFigure part, ToldFigure whole) => told.EndsOf(part).Least > told.EndsOf(whole).Most && whole.Span.Holds(part.Span);
    }
}
