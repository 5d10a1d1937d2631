namespace VoiceBookingKit.Architecture.Tests.Fixture.Upper;

internal class Thing
{
    public static int Count { get; } = Lower.Innocent.Number;

    public static T Echo<T>(T value) => value;

    internal sealed class Part;
}

internal interface IThing;

internal enum Kind
{
    Plain,
}

internal sealed class ThingException : Exception;

[AttributeUsage(AttributeTargets.All)]
internal sealed class MarkAttribute : Attribute;
