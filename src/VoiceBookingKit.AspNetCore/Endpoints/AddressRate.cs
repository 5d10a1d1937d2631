using System.Net;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;

namespace VoiceBookingKit.AspNetCore.Endpoints;

/// <summary>So many requests a minute from each address.</summary>
internal sealed class AddressRate(int perMinute) : IEndpointFilter, IDisposable
{
    private readonly PartitionedRateLimiter<HttpContext> _limiter = PartitionedRateLimiter.Create<HttpContext, string>(context =>
        RateLimitPartition.GetSlidingWindowLimiter(KeyOf(context), _ => new SlidingWindowRateLimiterOptions
        {
            PermitLimit = perMinute,
            Window = TimeSpan.FromMinutes(1),
            SegmentsPerWindow = 6,
        }));

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        using var lease = _limiter.AttemptAcquire(context.HttpContext);
        if (lease.IsAcquired)
            return await next(context);
        context.HttpContext.Response.Headers.RetryAfter = "60";
        return Problems.RateLimited;
    }

    public void Dispose() => _limiter.Dispose();

    /// <summary>The address to count by: of IPv6 the network, since one subscriber has all of it.</summary>
    public static string KeyOf(HttpContext context)
    {
        var address = context.Connection.RemoteIpAddress ?? IPAddress.None;
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        var bytes = address.GetAddressBytes();
        return Convert.ToHexString(bytes.Length == 16 ? bytes.AsSpan(..8) : bytes);
    }
}
