using VoiceBookingKit.Architecture.Tests.Fixture.Upper;

namespace VoiceBookingKit.Architecture.Tests.Fixture.Lower;

internal sealed class Innocent
{
    public static int Number => List.Count;

    private static List<string> List { get; } = ["one"];
}

internal sealed class OffendsByBaseType : Thing;

internal sealed class OffendsByInterface : IThing;

[Mark]
internal sealed class OffendsByAttribute;

internal sealed class OffendsByAttributeOfAMember
{
    [Mark]
    public int Number { get; set; }
}

internal sealed class OffendsByAttributeOfAParameter
{
    public static int Same([Mark] int number) => number;
}

internal sealed class OffendsByField
{
    public readonly Dictionary<string, Thing[]> Things = [];
}

internal sealed class OffendsByConstraint<T> where T : IThing;

internal sealed class OffendsByConstraintOfAMethod
{
    public static bool Is<T>(T value) where T : Thing => value is not null;
}

internal sealed class OffendsByParameter
{
    public static bool Is(List<Thing>? things) => things is null;
}

internal sealed class OffendsByCall
{
    public static int Count() => Thing.Count;
}

internal sealed class OffendsByTypeArgument
{
    public static string Empty() => Array.Empty<Thing>().Length.ToString(provider: null);
}

internal sealed class OffendsByTest
{
    public static bool Is(object value) => value is Thing.Part;
}

internal sealed class OffendsByTypeOf
{
    public static string Name => typeof(Thing).Name;
}

internal sealed class OffendsByLocal
{
    public static string Text(string text) => Enum.TryParse<Kind>(text, out var kind) ? kind.ToString() : "";
}

internal sealed class OffendsByCatch
{
    public static int Try(Func<int> attempt)
    {
        try
        {
            return attempt();
        }
        catch (ThingException)
        {
            return 0;
        }
    }
}

internal sealed class OffendsInALambda
{
    public static Func<int, int> Add => number => number + Thing.Count;
}

internal sealed class OffendsInAnAsyncMethod
{
    public static async Task<int> CountAsync()
    {
        await Task.Yield();
        return Thing.Echo(Thing.Count);
    }
}
