using System.Reflection;

namespace VoiceBookingKit.Testing.Conformance;

/// <summary>The promises of a contract, each as a check that every implementation of it must pass.</summary>
/// <remarks>
/// Needs no test framework. An implementation's author derives from the contract's suite and runs each promise by name; with xunit:
/// <code>
/// public static TheoryData&lt;string&gt; Promises => [.. PromisesOf&lt;BookingStoreConformance&gt;()];
///
/// [Theory, MemberData(nameof(Promises))]
/// public Task Keeps(string promise) => CheckAsync(promise);
/// </code>
/// A promise is a public method of an abstract suite that takes nothing and returns a <see cref="Task"/>; its name is the promise.
/// </remarks>
public abstract class ConformanceSuite
{
    /// <summary>The names of a suite's promises.</summary>
    /// <typeparam name="TSuite">The suite.</typeparam>
    public static IReadOnlyList<string> PromisesOf<TSuite>() where TSuite : ConformanceSuite =>
        [.. Promises(typeof(TSuite)).Select(method => method.Name).Order(StringComparer.Ordinal)];

    /// <summary>Checks one promise.</summary>
    /// <param name="promise">One of <see cref="PromisesOf{TSuite}"/>.</param>
    /// <exception cref="ArgumentException">The suite has no such promise.</exception>
    /// <exception cref="ConformanceException">The promise is broken; the message tells how.</exception>
    public Task CheckAsync(string promise)
    {
        var method = Promises(GetType()).FirstOrDefault(method => method.Name == promise)
            ?? throw new ArgumentException($"{GetType().Name} makes no promise '{promise}'.", nameof(promise));
        return method.CreateDelegate<Func<Task>>(this)();
    }

    private static IEnumerable<MethodInfo> Promises(Type suite) =>
        from method in suite.GetMethods(BindingFlags.Public | BindingFlags.Instance)
        where method.DeclaringType is { IsAbstract: true } declaring && declaring != typeof(ConformanceSuite) && declaring.IsSubclassOf(typeof(ConformanceSuite))
        where method.ReturnType == typeof(Task) && method.GetParameters().Length == 0 && !method.IsSpecialName
        select method;
}
