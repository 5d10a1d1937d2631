namespace VoiceBookingKit.Testing.Servers;

/// <summary>Which of the coming requests go wrong. Safe from many threads.</summary>
/// <typeparam name="TOperation">What a request asks for.</typeparam>
/// <typeparam name="TFault">What goes wrong with it.</typeparam>
internal sealed class FaultPlan<TOperation, TFault>
    where TOperation : struct, Enum
    where TFault : struct, Enum
{
    private readonly Lock _gate = new();
    private readonly List<Planned> _planned = [];

    public void Add(TOperation operation, TFault fault, int times, int after)
    {
        lock (_gate)
            _planned.Add(new Planned(operation, fault) { Left = times, Skip = after });
    }

    public void Clear()
    {
        lock (_gate)
            _planned.Clear();
    }

    public TFault? Next(TOperation operation)
    {
        lock (_gate)
        {
            foreach (var planned in _planned.Where(planned => EqualityComparer<TOperation>.Default.Equals(planned.Operation, operation) && planned.Left > 0))
            {
                if (planned.Skip-- > 0)
                    continue;
                planned.Left--;
                return planned.Fault;
            }
            return null;
        }
    }

    private sealed record Planned(TOperation Operation, TFault Fault)
    {
        public int Left { get; set; }

        public int Skip { get; set; }
    }
}
