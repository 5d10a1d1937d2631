namespace VoiceBookingKit.Testing.Servers.MicrosoftGraph;

/// <summary>Which of the coming requests go wrong. Safe from many threads.</summary>
internal sealed class GraphFaultPlan
{
    private readonly Lock _gate = new();
    private readonly List<Planned> _planned = [];

    public void Add(MicrosoftGraphOperation operation, MicrosoftGraphFault fault, int times, int after)
    {
        lock (_gate)
            _planned.Add(new Planned(operation, fault) { Left = times, Skip = after });
    }

    public void Clear()
    {
        lock (_gate)
            _planned.Clear();
    }

    public MicrosoftGraphFault? Next(MicrosoftGraphOperation operation)
    {
        lock (_gate)
        {
            foreach (var planned in _planned.Where(planned => planned.Operation == operation && planned.Left > 0))
            {
                if (planned.Skip-- > 0)
                    continue;
                planned.Left--;
                return planned.Fault;
            }
            return null;
        }
    }

    private sealed record Planned(MicrosoftGraphOperation Operation, MicrosoftGraphFault Fault)
    {
        public int Left { get; set; }

        public int Skip { get; set; }
    }
}
